// Written by `npm run register` from the files of this folder: do not edit.
import admissionList from './admission-list.ts';
import type { Intervention } from './define.ts';
import enforcementSinks from './enforcement-sinks.ts';
import faultTolerance from './fault-tolerance.ts';
import mergedMeetings from './merged-meetings.ts';
import preciseAccountability from './precise-accountability.ts';
import resourcesFollowTasks from './resources-follow-tasks.ts';
import resultsAssessment from './results-assessment.ts';
import sharedLedgers from './shared-ledgers.ts';
import townshipsRateDepartments from './townships-rate-departments.ts';
import whistleAndReport from './whistle-and-report.ts';

/** All reforms, in the order of their file names. */
export const interventions: readonly Intervention[] = [
  admissionList,
  enforcementSinks,
  faultTolerance,
  mergedMeetings,
  preciseAccountability,
  resourcesFollowTasks,
  resultsAssessment,
  sharedLedgers,
  townshipsRateDepartments,
  whistleAndReport,
];
