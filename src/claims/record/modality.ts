/**
 * How sure the speaker says to be, strongest first. Only *possible* hedges the fact itself; *apparent* is
 * how intelligence services report what they have seen ("it appears that"), and stands as a finding.
 */
export const MODALITIES = ['confirmed', 'asserted', 'apparent', 'possible', 'expected'] as const;

export type Modality = (typeof MODALITIES)[number];
