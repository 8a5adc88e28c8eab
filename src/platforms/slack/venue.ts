/** Where a question was asked, and so where its answer may go. */
export type Venue = CommandVenue | MentionVenue | DirectVenue | ClickVenue | ShareVenue;

export interface CommandVenue {
  readonly kind: 'command';
  readonly channel: string;
  readonly user: string;
  /** Takes five messages within 30 minutes, also where the bot is no member. */
  readonly responseUrl: string;
  /** "/dprk casualties", shown above the answer: Slack shows nobody what was typed. */
  readonly typed: string;
  readonly userName: string;
}

export interface MentionVenue {
  readonly kind: 'mention';
  readonly channel: string;
  readonly user: string;
  /** The answer's thread: the one the mention stands in, or the one it begins. */
  readonly thread: string;
  /** Whether that thread was there before: a message for one person is not shown in a thread of one. */
  readonly threaded: boolean;
}

export interface DirectVenue {
  readonly kind: 'direct';
  readonly channel: string;
  readonly user: string;
  readonly thread: string | null;
}

/** Something was clicked, or a message was given to be checked: the answer is for that person alone. */
export interface ClickVenue {
  readonly kind: 'click';
  readonly channel: string;
  readonly user: string;
  readonly responseUrl: string;
  /** The thread that the clicked message stands in. */
  readonly thread: string | null;
  /** The clicked message is the clicker's alone, and gives way to the answer: that is how pages turn. */
  readonly inPlace: boolean;
  /** The thread to share the answer in; the channel itself where it is null. */
  readonly shareIn: string | null;
}

/** What only the clicker saw is shown to everybody. */
export interface ShareVenue {
  readonly kind: 'share';
  readonly channel: string;
  readonly user: string;
  readonly userName: string;
  readonly responseUrl: string;
  readonly thread: string | null;
  readonly inPlace: boolean;
}
