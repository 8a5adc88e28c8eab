/** Where something was asked. Ids are the platform's own. */
export interface Room {
  readonly platform: 'slack' | 'discord' | 'terminal';
  readonly workspace: string | null;
  readonly channel: string;
  readonly thread: string | null;
}
