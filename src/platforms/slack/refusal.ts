import { webApi } from '@slack/bolt';

/** A response_url said no; it answers with HTTP statuses and a word of text. */
export class ResponseUrlError extends Error {
  readonly refusal: string;

  /** Seconds to wait, where it said so. */
  readonly retryAfter: number | null;

  constructor(status: number, said: string, retryAfter: string | null) {
    super(`response_url answered ${status}`);
    this.name = 'ResponseUrlError';
    this.retryAfter = status === 429 ? Number(retryAfter ?? 1) || 1 : null;
    this.refusal = /^[a-z_]{1,50}$/.test(said) ? said : `http_${status}`;
  }
}

/** Slack's own word for why it refused ("not_in_channel"), or null if the failure was of another kind. */
export function refusalOf(error: unknown): string | null {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
  return error instanceof ResponseUrlError ? error.refusal : null;
}
