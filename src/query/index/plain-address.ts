/** Without scheme, www, query, fragment and closing slash: the same page, however it was copied. */
export const plainAddress = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
