/** What a key of the guide format holds, in Chinese and in English. */
export type KeyText = readonly [zh: string, en: string];
