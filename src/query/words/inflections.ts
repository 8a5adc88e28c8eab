/**
 * The forms an English word shares with its plural, past and -ing: "casualty" for "casualties", "wound" for
 * "wounded". A stemmer would go further than is safe for names of measures: to it, "generation" and
 * "generals" are one word.
 */
export function inflections(word: string): string[] {
  if (!/^[a-z]{4,}$/.test(word)) return [];
  const forms = [`${word}s`, `${word}es`, `${word}ed`, `${word}d`, `${word}ing`];
  // "stop", "stopped": a short word doubles its last letter.
  const last = word.slice(-1);
  if (/[^aeiou][aeiou][^aeiouwxy]$/.test(word)) forms.push(`${word}${last}ed`, `${word}${last}ing`);
  if (word.endsWith('y')) forms.push(`${word.slice(0, -1)}ies`);
  if (word.endsWith('e')) forms.push(`${word.slice(0, -1)}ing`);
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('s')) forms.push(word.slice(0, -1));
  if (word.endsWith('es')) forms.push(word.slice(0, -2));
  for (const ending of ['ed', 'ing'])
    if (word.endsWith(ending) && word.length > ending.length + 3) {
      const base = word.slice(0, -ending.length);
      forms.push(base, `${base}e`, `${base}s`, ending === 'ed' ? `${base}ing` : `${base}ed`);
    }
  return forms;
}
