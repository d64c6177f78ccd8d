import type { Answers } from '@onething/core';

/** The day that it is in these tests, on the device as well as in the requests. */
export const today = '2026-11-23';

export interface Resident {
  readonly name: string;
  /** What this person would say to each question, whether or not it is asked. */
  readonly answers: Answers;
}

export const dismissed: Resident = {
  name: 'dismissed-after-eight-years',
  answers: {
    'leaving-reason': 'dismissed',
    'left-on': '2026-11-20',
    'unemployment-insurance-months': 96,
    'contribution-places': 'shanghai-only',
    'current-work': 'none',
    'is-registered-unemployed': false,
    'draws-pension': false,
    'time-to-retirement': 'three-years-or-more',
    'refused-renewal': false,
    'has-skill-certificate': true,
    'certified-hard-to-employ': false,
  },
};

export const resigned: Resident = {
  name: 'resigned-for-flexible-work',
  answers: {
    'leaving-reason': 'resigned',
    'left-on': '2026-08-31',
    'unemployment-insurance-months': 30,
    'contribution-places': 'also-elsewhere',
    'current-work': 'flexible',
    'is-registered-unemployed': false,
    'draws-pension': false,
    'time-to-retirement': 'one-to-three-years',
    'refused-renewal': false,
    'has-skill-certificate': false,
    'certified-hard-to-employ': true,
  },
};

export const unsure: Resident = {
  name: 'not-sure-of-much',
  answers: {
    'leaving-reason': 'contract-ended',
    'left-on': null,
    'unemployment-insurance-months': null,
    'contribution-places': null,
    'current-work': 'none',
    'is-registered-unemployed': true,
    'draws-pension': null,
    'time-to-retirement': 'under-one-year',
    'refused-renewal': null,
    'has-skill-certificate': null,
    'certified-hard-to-employ': null,
  },
};

export const residents: readonly Resident[] = [dismissed, resigned, unsure];
