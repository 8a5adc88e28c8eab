/** Lists of function words by language; the package brings no types. */
declare module 'stopword' {
  export const deu: readonly string[];
  export const fra: readonly string[];
  export const kor: readonly string[];
  export const rus: readonly string[];
  export const ukr: readonly string[];
}
