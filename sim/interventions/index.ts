// Written by `npm run register` from the files of this folder: do not edit.
import admissionList from './admission-list.ts';
import antiShiftingClause from './anti-shifting-clause.ts';
import capabilityBuilding from './capability-building.ts';
import type { Intervention } from './define.ts';
import dutyList from './duty-list.ts';
import enforcementSinks from './enforcement-sinks.ts';
import faultTolerance from './fault-tolerance.ts';
import fewerInspections from './fewer-inspections.ts';
import frontlinePromotion from './frontline-promotion.ts';
import guidanceSharedLiability from './guidance-shared-liability.ts';
import hearingTheBase from './hearing-the-base.ts';
import leadingByExample from './leading-by-example.ts';
import letterCap from './letter-cap.ts';
import mergedMeetings from './merged-meetings.ts';
import negativeList from './negative-list.ts';
import preciseAccountability from './precise-accountability.ts';
import residentsEvaluation from './residents-evaluation.ts';
import resourcesFollowTasks from './resources-follow-tasks.ts';
import responsibilityEthics from './responsibility-ethics.ts';
import resultsAssessment from './results-assessment.ts';
import sharedLedgers from './shared-ledgers.ts';
import shiftingOversight from './shifting-oversight.ts';
import smartForms from './smart-forms.ts';
import townshipsRateDepartments from './townships-rate-departments.ts';
import whistleAndReport from './whistle-and-report.ts';

/** All reforms, in the order of their file names. */
export const interventions: readonly Intervention[] = [
  admissionList,
  antiShiftingClause,
  capabilityBuilding,
  dutyList,
  enforcementSinks,
  faultTolerance,
  fewerInspections,
  frontlinePromotion,
  guidanceSharedLiability,
  hearingTheBase,
  leadingByExample,
  letterCap,
  mergedMeetings,
  negativeList,
  preciseAccountability,
  residentsEvaluation,
  resourcesFollowTasks,
  responsibilityEthics,
  resultsAssessment,
  sharedLedgers,
  shiftingOversight,
  smartForms,
  townshipsRateDepartments,
  whistleAndReport,
];
