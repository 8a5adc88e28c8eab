import { type Config, type SettingName, settings } from './settings.ts';
import { wrongTogether } from './together.ts';

/** What is told of a setting that is wrong: its name, what is wrong, and where the right value is found. */
export interface SettingProblem {
  readonly name: SettingName;
  readonly problem: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export const SETTING_NAMES = Object.keys(settings.shape) as SettingName[];

/**
 * Reads the settings out of an environment. All problems are reported at once, in the order of the settings;
 * a problem never contains a value, since the value may be a secret. A variable that is set but empty counts
 * as not set.
 */
export function readConfig(
  environment: Environment,
): { config: Config; problems: null } | { config: null; problems: SettingProblem[] } {
  const given: Partial<Record<SettingName, string>> = {};
  for (const name of SETTING_NAMES) {
    const value = environment[name]?.trim();
    if (value) given[name] = value;
  }
  const parsed = settings.safeParse(given);
  const issues = parsed.error?.issues ?? [];
  const problems = [
    ...issues.map(({ path, message }) => ({ name: path[0] as SettingName, problem: message })),
    ...wrongTogether(given),
  ];
  if (parsed.success && problems.length === 0) return { config: parsed.data, problems: null };
  const place = ({ name }: SettingProblem) => SETTING_NAMES.indexOf(name);
  return { config: null, problems: problems.sort((a, b) => place(a) - place(b)) };
}
