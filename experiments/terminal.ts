import { fstatSync, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Language, Text } from '../sim/index.ts';
import { exitFailed, exitStopped } from './command.ts';
import { reasonOf } from './files.ts';

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
  /** Tells whether results are read no more, so that a command that prints for long may end. */
  readonly isAbandoned?: () => boolean;
}

/**
 * The terminal of this process. No work ends because nobody hears of it: messages that cannot be written are dropped. Results are dropped,
 * too, once their reader has gone away (`| head`), quietly; results that cannot be written for another reason make the program fail.
 */
export function processTerminal(language: Language): Terminal {
  const { stdout, stderr } = process;
  const say = (text: Text) => text[language];
  const message = (text: string) => void stderr.write(text);
  let isAbandoned = false;
  const abandon = (error: unknown) => {
    if (isAbandoned) return;
    isAbandoned = true;
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return;
    const reason = reasonOf(error);
    message(`${say({ zh: `结果无法写出（${reason.zh}）`, en: `The results could not be written (${reason.en})` })}\n`);
    // The command goes on to its end, for its files are still of use.
    process.on('exit', (code) => {
      if (code === 0) process.exitCode = exitFailed;
    });
  };
  stderr.on('error', () => {});
  stdout.on('error', abandon);
  const isFile = isRegularFile(stdout.fd);
  return {
    language,
    columns: stdout.isTTY ? stdout.columns : undefined,
    isInteractive: stderr.isTTY === true,
    result: (text) => {
      if (isAbandoned) return;
      if (!isFile) return void stdout.write(text);
      try {
        writeWhole(stdout.fd, text);
      } catch (error) {
        abandon(error);
      }
    },
    message,
    say,
    isAbandoned: () => isAbandoned,
  };
}

/** Writes all of a text to a file: the stream of Node takes no notice when a disk that is nearly full takes only part of it. */
function writeWhole(handle: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

function isRegularFile(handle: number): boolean {
  try {
    return fstatSync(handle).isFile();
  } catch {
    return false;
  }
}

/** Tells a running command that the user wants to stop. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Gives the signals back, unless there was an interruption; then returns the exit code to end with. */
  readonly end: () => number | undefined;
}

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** As long as it takes at most to write what is complete; a program that hangs can be ended after that, in milliseconds. */
const patience = 10_000;

/**
 * Listens for Ctrl-C, for a request to terminate and for a terminal that is closed. The first asks the command to stop; more of them do
 * not keep it from writing what is complete, unless that takes longer than ten seconds.
 */
export function listenForInterruption(terminal: Terminal, clock: () => number = () => performance.now()): Interruption {
  const controller = new AbortController();
  let heardAt: number | undefined;
  const hear = () => {
    if (heardAt === undefined) {
      heardAt = clock();
      terminal.message(`\n${terminal.say({ zh: '正在停止，保留已完成的部分…', en: 'Stopping; what is complete is kept…' })}\n`);
      // The quick way out: on the other, Node lets go of the signals first, and the next one would change the exit code.
      process.once('beforeExit', () => process.exit());
      controller.abort();
    } else if (clock() - heardAt > patience) {
      terminal.message(`${terminal.say({ zh: '已中止，未写完的文件已删除。', en: 'Ended; files that were not complete are removed.' })}\n`);
      process.exit(exitStopped);
    }
  };
  for (const signal of stopSignals) process.on(signal, hear);
  return {
    signal: controller.signal,
    end: () => {
      // A program that is about to stop is not to be ended in another way by the next signal.
      if (heardAt !== undefined) return exitStopped;
      for (const signal of stopSignals) process.off(signal, hear);
      return undefined;
    },
  };
}

/** Gives the signals back once those are heard that came while files were written, for such work does not listen. */
export async function endListening(interruption: Interruption): Promise<number | undefined> {
  // The event loop looks for signals between one of these and the next.
  await setImmediate();
  await setImmediate();
  return interruption.end();
}
