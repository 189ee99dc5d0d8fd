import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AtomicFile, outputProblem, readInput, writeAtomically } from '../../experiments/files.ts';
import { ParameterError } from '../../sim/index.ts';
import { emptyDirectory } from '../support/cli.ts';

describe('files', () => {
  it('appear whole or not at all', () => {
    const folder = emptyDirectory();
    const path = join(folder, 'a.csv');
    const file = new AtomicFile(path);
    file.write('表');
    expect(existsSync(path)).toBe(false);
    file.commit();
    expect(readFileSync(path, 'utf8')).toBe('表');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('keep what stood there before when the writing is given up', () => {
    const folder = emptyDirectory();
    const path = join(folder, 'a.csv');
    writeAtomically(path, 'old');
    const file = new AtomicFile(path);
    file.write('half of the n');
    file.discard();
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('are written through a link, which stays a link', () => {
    const folder = emptyDirectory();
    writeFileSync(join(folder, 'real.csv'), 'old');
    symlinkSync(join(folder, 'real.csv'), join(folder, 'link.csv'));
    writeAtomically(join(folder, 'link.csv'), 'new');
    expect(readFileSync(join(folder, 'real.csv'), 'utf8')).toBe('new');
  });

  it('are known to be impossible before any work is done, without leaving a trace', () => {
    const folder = emptyDirectory();
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'directory'));
    expect(outputProblem('--out', join(folder, 'new', 'deep', 'a.csv'), 'file')).toBeUndefined();
    expect(outputProblem('--out', join(folder, 'new'), 'directory')).toBeUndefined();
    expect(outputProblem('--out', join(folder, 'file'), 'file')).toBeUndefined();
    for (const [path, kind] of [
      [join(folder, 'file'), 'directory'],
      [join(folder, 'file', 'below'), 'directory'],
      [join(folder, 'file', 'below.csv'), 'file'],
      [join(folder, 'directory'), 'file'],
      ['', 'file'],
    ] as const) {
      expect(outputProblem('--out', path, kind)?.where).toBe('--out');
    }
    expect(readdirSync(folder).sort()).toEqual(['directory', 'file']);
  });

  it('that are missing, a directory, too big or no UTF-8 are told as a mistake of the input', () => {
    const folder = emptyDirectory();
    writeFileSync(join(folder, 'latin.csv'), Buffer.from([0x63, 0xe9, 0x0a]));
    writeFileSync(join(folder, 'big.csv'), 'x'.repeat(100));
    for (const path of [join(folder, 'none.csv'), folder, join(folder, 'latin.csv')])
      expect(() => readInput('--county', path)).toThrow(ParameterError);
    expect(() => readInput('--county', join(folder, 'big.csv'), 99)).toThrow(ParameterError);
  });
});
