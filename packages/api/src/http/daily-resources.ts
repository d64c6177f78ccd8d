import type { PlainDate } from '@onething/core';
import { makeResource, type Resource } from './resource.ts';

/** Finds a resource of JSON by name; `make` is asked for its content once a day. */
export type DailyResources = (name: string, make: () => unknown) => Resource;

/** Content that changes with the calendar day alone is written and compressed once a day. */
export function dailyResources(today: () => PlainDate): DailyResources {
  let day: PlainDate | undefined;
  const made = new Map<string, Resource>();
  return (name, make) => {
    const now = today();
    if (now !== day) made.clear();
    day = now;
    const known = made.get(name);
    if (known !== undefined) return known;
    const resource = makeResource(JSON.stringify(make()), 'application/json');
    made.set(name, resource);
    return resource;
  };
}
