import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import {
  AtomicFile,
  clashes,
  describeFileError,
  FileError,
  outputProblem,
  readInput,
  writeAtomically,
  writeTogether,
} from '../../experiments/files.ts';
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

  it.skipIf(process.platform === 'win32')('are written through a link to a file that is not there yet', () => {
    const folder = emptyDirectory();
    symlinkSync(join('deep', 'real.csv'), join(folder, 'link.csv'));
    writeAtomically(join(folder, 'link.csv'), 'new');
    expect(readFileSync(join(folder, 'deep', 'real.csv'), 'utf8')).toBe('new');
    expect(lstatSync(join(folder, 'link.csv')).isSymbolicLink()).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('pass on their mode to those that replace them', () => {
    const path = join(emptyDirectory(), 'a.csv');
    for (const mode of [0o600, 0o664]) {
      writeFileSync(path, 'old');
      chmodSync(path, mode);
      writeAtomically(path, 'new');
      expect(statSync(path).mode & 0o777).toBe(mode);
    }
  });

  it('may have the longest names there are', () => {
    const folder = emptyDirectory();
    const path = join(folder, `${'x'.repeat(251)}.csv`);
    expect(outputProblem('--out', path, 'file')).toBeUndefined();
    writeAtomically(path, 'text');
    expect(readFileSync(path, 'utf8')).toBe('text');
  });

  it('are refused if a part of the path is too long, or none is the name of a file', () => {
    const folder = emptyDirectory();
    const long = 'x'.repeat(256);
    expect(outputProblem('--out', join(folder, long), 'file')?.allowed.zh).toContain('名称过长');
    for (const path of [join(folder, 'new', long), join(folder, long, 'a.csv'), `${folder}/new/`, `${folder}/new/.`])
      expect([path, outputProblem('--out', path, 'file')?.where]).toEqual([path, '--out']);
    expect(outputProblem('--out', join(folder, 'new', long), 'directory')?.where).toBe('--out');
    expect(outputProblem('--out', `${folder}/new/`, 'directory')).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leave no folder behind that was made for them', () => {
    const folder = emptyDirectory();
    new AtomicFile(join(folder, 'new', 'deep', 'a.csv')).discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that belong together appear together or not at all', () => {
    const folder = emptyDirectory();
    const [first, second] = [join(folder, 'new', 'a.csv'), join(folder, 'b')];
    mkdirSync(second);
    const texts = [first, second].map((path) => ({ path, text: 'text' }));
    expect(() => writeTogether(texts)).toThrow(FileError);
    expect(readdirSync(folder)).toEqual(['b']);
    rmdirSync(second);
    writeTogether(texts);
    expect([first, second].map((path) => readFileSync(path, 'utf8'))).toEqual(['text', 'text']);
  });

  it('that are open when the program ends leave no trace', async () => {
    const folder = emptyDirectory();
    const before = process.listeners('exit');
    vi.resetModules();
    const { AtomicFile: Fresh } = await import('../../experiments/files.ts');
    new Fresh(join(folder, 'new', 'a.csv')).write('half of');
    new Fresh(join(folder, 'new', 'b.csv')).write('half of');
    new Fresh(join(folder, 'c.csv')).commit();
    const own = process.listeners('exit').filter((listener) => !before.includes(listener));
    for (const listener of own) listener(0);
    expect(readdirSync(folder)).toEqual(['c.csv']);
  });

  it('that are the same under other names are found, whether they are there or not', () => {
    const folder = emptyDirectory();
    const at = (path: string) => ({ where: `--${path}`, path: join(folder, path) });
    writeFileSync(join(folder, 'mine.csv'), 'old');
    mkdirSync(join(folder, 'real'));
    symlinkSync(join(folder, 'mine.csv'), join(folder, 'link.csv'));
    symlinkSync(join(folder, 'real'), join(folder, 'folder'));
    linkSync(join(folder, 'mine.csv'), join(folder, 'twin.csv'));
    for (const name of ['mine.csv', 'link.csv', 'twin.csv', 'real/../mine.csv'])
      expect(clashes([at('mine.csv')], [{ where: '--out', path: `${folder}/${name}` }])).toMatchObject([
        { where: '--out', allowed: { en: 'another file than --mine.csv', zh: '与 --mine.csv 不同的文件' } },
      ]);
    expect(clashes([], [at('real/new.csv'), at('folder/new.csv')])).toMatchObject([{ where: '--folder/new.csv' }]);
    expect(clashes([], [at('new'), at('new/a.csv')])).toMatchObject([{ where: '--new/a.csv' }]);
    expect(clashes([], [at('new/a.csv'), at('new')])).toMatchObject([{ where: '--new' }]);
    expect(clashes([at('mine.csv')], [at('new'), at('news'), at('real/mine.csv')])).toEqual([]);
  });

  it('that fail are told by the name the user gave, in both languages', () => {
    const folder = emptyDirectory();
    const told = (work: () => void) => {
      try {
        work();
      } catch (error) {
        return describeFileError(error);
      }
      return undefined;
    };
    const path = join(folder, 'a');
    mkdirSync(path);
    expect(told(() => writeAtomically(path, ''))).toEqual({
      zh: `"${path}"：那是目录，EISDIR`,
      en: `"${path}": it is a directory, EISDIR`,
    });
    const long = join(folder, 'x'.repeat(256));
    expect(told(() => writeAtomically(long, ''))?.en).toBe(`"${long}": the name is too long, ENAMETOOLONG`);
    expect(told(() => readFileSync(join(folder, 'none')))?.zh).toBe(`"${join(folder, 'none')}"：文件或目录不存在，ENOENT`);
    for (const error of [new Error('no'), undefined, 'text', Object.assign(new Error('no'), { code: 'ERR_OTHER' })])
      expect(describeFileError(error)).toBeUndefined();
  });
});
