/** A heading as it stands inside a sentence: "Killed or wounded" loses its capital, "NATO troops" keeps it. */
export function midSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
