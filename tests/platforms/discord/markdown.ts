/**
 * What Discord makes of a text: its links, and whatever else it would act on that is not our own dress
 * (headings, bold, small print, list dashes, quoted cautions, code). Nothing may be left over.
 */
export function active(text: string): { links: { text: string; href: string }[]; leftover: string } {
  const links: { text: string; href: string }[] = [];
  const rest = text
    .split('\n')
    .map((line) => line.replace(/^(### |-# |- |> )/, ''))
    .join('\n')
    // Code begins only at a back-tick that is not escaped.
    .replace(/\\[^0-9A-Za-z\s]|`[^`\n]+`/g, (found) => (found.startsWith('\\') ? '\u0001' : ''))
    .replace(/\[([^[\]\n]*)\]\(([^()\s]*)\)/g, (_, name: string, href: string) => {
      links.push({ text: name.replaceAll('\u0001', ''), href });
      return '';
    })
    .replace(/\*\*([^*\n]*)\*\*/g, '$1');
  const acted = rest.match(
    /<[@#/:at]|@everyone|@here|https?:\/\/\S|[[\]`*_~]|\|\||:\w+:|^(#{1,3}|-#|-|>|>>>|\d+\.)\s/gm,
  );
  return { links, leftover: (acted ?? []).join(' ') };
}
