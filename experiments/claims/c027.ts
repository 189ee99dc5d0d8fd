import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C27',
  kind: 'caveat',
  role: 'in',
  statement: {
    zh: '痕迹管理本身有用：它减少信息不对称，使落实中的打折与走样看得见。',
    en: 'Traces as such are useful: they cut information asymmetry, so that slack and distortion can be seen.',
  },
  source: '§1.2；“减少或避免由于信息不对称”',
  where: {
    zh: 'S12：痕迹的信息量递减（informationHalf），看见落后即带来帮助（helpWeeks）；verificationFloor 之下实绩须有痕迹才看得见。',
    en: 'S12: information of a trace with diminishing returns (informationHalf), a lag that is seen brings help (helpWeeks); beyond verificationFloor results are seen by traces only',
  },
  log: ['2026-11-24: enters as a rule, so it counts as no result.'],
});
