import type { Language, Text } from '../sim/index.ts';

/** Where a command prints: results to stdout, everything else to stderr. */
export interface Terminal {
  readonly language: Language;
  /** Columns of the terminal that results go to, or undefined if they go elsewhere. */
  readonly columns: number | undefined;
  /** Whether messages go to a terminal, where a line may be written over. */
  readonly isInteractive: boolean;
  readonly result: (text: string) => void;
  readonly message: (text: string) => void;
  /** Picks the text of the language asked for. */
  readonly say: (text: Text) => string;
}

/** The terminal of this process. A reader that went away (`| head`) ends the program quietly. */
export function processTerminal(language: Language): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? (process.exitCode ?? 0) : 1);
    });
  }
  return {
    language,
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    isInteractive: process.stderr.isTTY === true,
    result: (text) => void process.stdout.write(text),
    message: (text) => void process.stderr.write(text),
    say: (text) => text[language],
  };
}

/** Tells a running command that the user wants to stop. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Gives the signals back; returns the exit code to end with if there was an interruption. */
  readonly end: () => number | undefined;
}

/** Listens for Ctrl-C (130) and for a request to terminate (143); a second one ends the program at once. */
export function listenForInterruption(terminal: Terminal): Interruption {
  const controller = new AbortController();
  let code: number | undefined;
  const heard = (exitCode: number) => () => {
    if (code !== undefined) process.exit(exitCode);
    code = exitCode;
    terminal.message(`\n${terminal.say({ zh: '正在停止，保留已完成的部分…', en: 'Stopping; what is complete is kept…' })}\n`);
    controller.abort();
  };
  const onInterrupt = heard(130);
  const onTerminate = heard(143);
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  return {
    signal: controller.signal,
    end: () => {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
      return code;
    },
  };
}
