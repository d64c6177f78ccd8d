import { type PlainDate, plainDateOf } from '@onething/core';

/** The calendar day where the device is. The only place that reads a clock. */
export function today(): PlainDate {
  const now = new Date();
  return plainDateOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
