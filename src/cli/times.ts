/** A time as it is printed in a terminal, to the minute: "2025-02-01 12:00 UTC". */
export const minute = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
