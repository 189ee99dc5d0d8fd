import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'merged-meetings',
  dimension: 'technology',
  label: { zh: '会议报批、拼会与视频会议', en: 'Merged meetings' },
  summary: {
    zh: '街道科室召会须报批，同周会议拼开，视频省去路途。',
    en: 'Sections’ calls need approval, calls of a week share a session, video saves the trip.',
  },
  source: '吴海红、吴安戚 2020, §3.3（彭浦）',
  dodge: {
    zh: '省下的会以台账、打卡补回；会议拼了，议题更多。',
    en: 'Saved meetings return as ledgers and check-ins; merged sessions carry more items.',
  },
  knobs: {
    approval: { zh: '报批', en: 'approval' },
    merging: { zh: '拼会', en: 'merging' },
    video: { zh: '视频', en: 'video' },
  },
  touches: [
    { slot: 'meetingApproval', kind: 'max', amount: 1, knob: 'approval' },
    { slot: 'meetingMerge', kind: 'max', amount: 1, knob: 'merging' },
    { slot: 'videoShare', kind: 'max', amount: 0.8, knob: 'video' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'approval' },
  ],
  defines: ['meeting-sessions', 'burden'],
  secondary: ['residents-served', 'ledger-kinds', 'upward-over-residents', 'effectiveness'],
});
