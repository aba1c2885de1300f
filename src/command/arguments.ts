import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '#manual/nearest.ts';
import { UsageError } from '#publish/refusals.ts';
import { callWords, usages, type CommandName } from '#words/usage.ts';

/** What a command takes. */
interface Taken extends ParseArgsConfig {
  readonly options?: NonNullable<ParseArgsConfig['options']>;
}

/**
 * The arguments of a command, as `parseArgs` of Node reads them.
 * @throws UsageError for what it does not take, and for an option that npm kept
 */
export function readArguments<T extends Taken>(
  command: CommandName,
  args: readonly string[],
  taken: T,
): ReturnType<typeof parseArgs<T>> {
  const kept = keptByNpm(command, taken);
  if (kept !== undefined) throw new UsageError(callWords.keptByNpm(command, kept));
  try {
    return parseArgs<T>({ ...taken, args: [...args] });
  } catch (cause) {
    throw wrongCall(command, reason(cause, Object.keys(taken.options ?? {})), cause);
  }
}

/** The error of a call that a command does not know: what is wrong with it, and how the command is called. */
export function wrongCall(command: CommandName, what: string, cause?: unknown): UsageError {
  return new UsageError(`${what}\n${usages[command].call}\n${callWords.details(command)}`, { cause });
}

/**
 * An option that was written before `--`: npm takes it for one of its own, and the command never sees it. What npm was
 * given it hands on in the environment.
 */
function keptByNpm(command: CommandName, { options = {} }: Taken): string | undefined {
  if (process.env['npm_lifecycle_event'] !== command) return undefined;
  return Object.keys(options).find(
    (name) =>
      options[name]?.type === 'boolean' &&
      (process.env[`npm_config_${name.replaceAll('-', '_')}`] ?? '') !== '',
  );
}

/** What Node says of arguments, in Thai; it quotes what it means. */
function reason(cause: unknown, known: readonly string[]): string {
  if (!(cause instanceof Error && 'code' in cause)) throw cause;
  const [, quoted = ''] = /'([^' ]*)/.exec(cause.message) ?? [];
  switch (cause.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return callWords.unknownOption(
        quoted,
        nearest(
          quoted,
          known.map((name) => `--${name}`),
        ),
      );
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return cause.message.includes('does not take')
        ? callWords.needlessValue(quoted)
        : callWords.noValue(quoted);
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return callWords.needlessWord(/'(.*)'/su.exec(cause.message)?.[1] ?? '');
    default:
      throw cause;
  }
}
