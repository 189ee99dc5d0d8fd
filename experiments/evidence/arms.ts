/**
 * Arms that several questions use. One question, one file; but an arm that is already here costs no further run, so look here first.
 * Names say what differs from the baseline (full accountability, no reform).
 */
import type { ArmSpec } from './question.ts';

const set = (parameters: NonNullable<ArmSpec['parameters']>): ArmSpec => ({ parameters });
/** One reform at full level. */
export const reform = (id: string, knobs?: readonly string[]): ArmSpec => ({
  interventions: [{ id, level: 1, ...(knobs === undefined ? {} : { knobs }) }],
});
/** Several reforms at full level. */
export const reforms = (...ids: readonly string[]): ArmSpec => ({ interventions: ids.map((id) => ({ id, level: 1 })) });

// Regimes
export const pressure: ArmSpec = { regime: 'pressure-type' };
export const halfway: ArmSpec = { regime: 'full-accountability:0.5/pressure-type:0.5' };
export const stakeMatched: ArmSpec = { regime: 'stake-matched-reward' };
export const rules2016: ArmSpec = { regime: 'rules-2016' };
/** Accountability near zero, everything else alike (C101). */
export const noAccountability = set({ penaltySlope: 0, noFailureReward: 0 });

// Sanction: size, aim, breadth, detection
export const penaltyHalf = set({ penaltySlope: 0.5 });
export const penaltyDouble = set({ penaltySlope: 2 });
export const breadthNarrow = set({ vetoBreadth: 0.2 });
export const breadthWide = set({ vetoBreadth: 0.9 });
export const imprecise = set({ precision: 0 });
export const omissionCaught = set({ detectionOmission: 0.6 });
export const omissionIgnored = set({ detectionOmission: 0 });
export const inspectionsFew = set({ inspectionRate: 0.05 });
export const inspectionsMany = set({ inspectionRate: 0.6 });
export const tracesUnpaid = set({ traceWeight: 0 });
export const tracesAll = set({ traceWeight: 1 });
export const noSuperviseCredit = set({ superviseCredit: 0 });
export const superviseCreditHigh = set({ superviseCredit: 0.4 });
export const rewardHigh = set({ resultReward: 0.5 });

// Load and means
export const loadLow = set({ departmentArrivals: 0.3 });
export const loadHigh = set({ departmentArrivals: 0.8 });
export const departmentsStaffed = set({ departmentHours: 1240 });
export const departmentsShort = set({ departmentHours: 310 });
export const baseStaffed = set({ townshipHours: 2600, committeeHours: 480 });
export const baseEmpowered = set({ townshipPower: 0.9, committeePower: 0.6 });
export const baseSkilled = set({ townshipSkill: 0.9, committeeSkill: 0.8 });

// Opportunity: how cheaply a department may pass a matter down as the place's duty
export const channelShut = set({ downCost: 2 });
export const channelNarrow = set({ downCost: 0.6 });
export const channelOpen = set({ downCost: 0 });
/** The corner of motive and opportunity. */
export const penaltyHalfNarrow = set({ penaltySlope: 0.5, downCost: 0.6 });
export const penaltyDoubleOpen = set({ penaltySlope: 2, downCost: 0 });
export const ambiguityNone = set({ ambiguity: 0 });
export const ambiguityHigh = set({ ambiguity: 0.7 });

// Court
export const byTerritory = set({ attributionRule: 'territory' });
export const byLetter = set({ attributionRule: 'letter' });
export const byCause = set({ attributionRule: 'causal' });

// Asks and meetings
export const askingCheap = set({ ledgerAskCost: 0.1 });
export const askingDear = set({ ledgerAskCost: 0.6 });
export const ledgersLight = set({ ledgerHours: 0.35 });
export const noLedgers = set({ ledgerNeed: 0 });
export const noMeetings = set({ meetingNeed: 0 });
export const meetingsMany = set({ meetingNeed: 0.2 });

// Traces
export const provedWithoutTraces = set({ verificationFloor: 1 });
export const proofHard = set({ verificationFloor: 0 });

// People
export const motiveLow = set({ motive: 0.04 });
export const motiveHigh = set({ motive: 0.5 });

// --- Added for C01 to C52 ---
const reformsAt = (level: number, ...ids: readonly string[]): ArmSpec => ({ interventions: ids.map((id) => ({ id, level })) });
const ideas = ['results-assessment', 'precise-accountability', 'fault-tolerance'];
const mechanisms = ['resources-follow-tasks', 'duty-list', 'whistle-and-report'];
const technology = ['shared-ledgers', 'merged-meetings', 'smart-forms'];
/** Three reforms of one dimension at full level, or three of each of the three at a third: the same budget (C04). */
export const ideasOnly = reformsAt(1, ...ideas);
export const mechanismsOnly = reformsAt(1, ...mechanisms);
export const technologyOnly = reformsAt(1, ...technology);
export const threeDimensions = reformsAt(1 / 3, ...ideas, ...mechanisms, ...technology);
/** The other two corners of motive and opportunity (C03). */
export const penaltyHalfOpen = set({ penaltySlope: 0.5, downCost: 0 });
export const penaltyDoubleNarrow = set({ penaltySlope: 2, downCost: 0.6 });
/** What the relief notices of 2019 named: fewer checks, fewer meetings, fewer letters (C06). */
export const relief2019 = reforms('fewer-inspections', 'merged-meetings', 'letter-cap');
/** Links of the chain, cut one at a time (C22). */
export const lettersDear = set({ letterCost: 1, noticeCost: 1 });
export const inspectionsNone = set({ inspectionRate: 0 });
export const tracesSome = set({ traceWeight: 0.3 });
/** No unit is held to the best file of others (C29). */
export const noFileContest = set({ normRise: 0 });
/** The pressure type without what it pays above full accountability (C46). */
export const pressureUnrewarded: ArmSpec = {
  regime: 'pressure-type',
  parameters: { resultReward: 0.22, growthReward: 0.35, growthStake: 0.6 },
};
/** The levers by which the two institutions differ (C45, C47). */
export const regimeLevers = [
  'resultReward',
  'growthReward',
  'growthStake',
  'penaltySlope',
  'vetoBreadth',
  'detectionCommission',
  'detectionOmission',
  'inspectionRate',
  'traceWeight',
  'superviseCredit',
  'residentsWeight',
] as const;
// --- End of C01 to C52 ---

// --- Added for C53 to C105 ---
/** Residents’ satisfaction counts in departments’ scores (C54). */
export const satisfactionScored = set({ satisfactionScore: 1 });
/** Short staff without accountability: the fourth corner (C56). */
export const noAccountabilityShort = set({ penaltySlope: 0, noFailureReward: 0, departmentHours: 310 });
/** Better attitudes in the same structure, without any rule or compliance hours (C65). */
export const goodAttitudes = set({ motive: 0.5, shiftingGuilt: 1, leadersExample: 1 });
export const resultsAndResidents = reforms('results-assessment', 'residents-evaluation');
export const callAndRating = reforms('townships-rate-departments', 'whistle-and-report');
/** A quarter of commitment, for technology alone (C94) and for all reforms (C96). */
export const technologyHalfHearted: ArmSpec = { ...technologyOnly, parameters: { commitment: 0.25 } };
export const allReforms = reforms(
  'admission-list',
  'anti-shifting-clause',
  'capability-building',
  'duty-list',
  'enforcement-sinks',
  'fault-tolerance',
  'fewer-inspections',
  'frontline-promotion',
  'guidance-shared-liability',
  'hearing-the-base',
  'leading-by-example',
  'letter-cap',
  'merged-meetings',
  'negative-list',
  'precise-accountability',
  'residents-evaluation',
  'resources-follow-tasks',
  'responsibility-ethics',
  'results-assessment',
  'shared-ledgers',
  'shifting-oversight',
  'smart-forms',
  'townships-rate-departments',
  'whistle-and-report',
);
export const allReformsOnPaper: ArmSpec = { ...allReforms, parameters: { commitment: 0.25 } };
/** The relief of 2019 for one year instead of lastingly (C95). */
export const relief2019OneYear: ArmSpec = {
  interventions: ['fewer-inspections', 'merged-meetings', 'letter-cap'].map((id) => ({ id, level: 1, start: 0, end: 52 })),
};
/** What superiors weigh is doubled; what residents ask grows by half (C99). */
export const upwardHeavy = set({ assessmentStake: 2, pointStake: 10 });
export const needsHeavy = set({ requestsPerWeek: 69 });
/** Each department reviews once a year whether to seek veto status (C100). */
export const vetoSeekers = set({ vetoSeeking: 1 });
/** Matters that no list names, without a list and under each kind of list (C82). */
export const mattersNovel = set({ novelty: 1 });
export const admissionNovel: ArmSpec = { ...reform('admission-list'), parameters: { novelty: 1 } };
export const negativeNovel: ArmSpec = { ...reform('negative-list'), parameters: { novelty: 1 } };
/** Single knobs (C103, C104). */
export const proportionOnly = reform('precise-accountability', ['proportion']);
export const pardonOnly = reform('fault-tolerance', ['pardon']);
// --- End of C53 to C105 ---
