/** What was asked: words as typed, or a command with its options already taken apart by the platform. */
export type Input =
  | { readonly text: string }
  | { readonly command: string; readonly options: Readonly<Record<string, unknown>> };
