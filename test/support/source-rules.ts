import { posix } from 'node:path';
import { parseSync } from 'vite';

/** What of Math every engine must answer with the same bits; the rest is left to the engine. Constants are in capitals. */
const exactMath = new Set(['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc']);

/** Names that reach a clock, chance, a language setting, the garbage collector, or code made from text. */
const worldNames = new Set([
  'Date',
  'performance',
  'crypto',
  'Temporal',
  'Intl',
  'globalThis',
  'WeakRef',
  'FinalizationRegistry',
  'Atomics',
  'eval',
  'Function',
]);

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** One import or re-export of a file, with its target as written. */
export interface Import {
  readonly target: string;
  readonly line: number;
  readonly onlyTypes: boolean;
}

/** One thing that a file must not contain. */
export interface Finding {
  readonly line: number;
  readonly what: string;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value;
}

/** Visits every node of a source text, with its parent and the field it stands in. @throws Error when the text is not TypeScript */
function visit(path: string, source: string, see: (node: SyntaxNode, parent: SyntaxNode | undefined, field: string) => void): void {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors.map((error) => error.message).join('; ')}`);
  const walk = (node: SyntaxNode, parent: SyntaxNode | undefined, field: string) => {
    see(node, parent, field);
    for (const [name, value] of Object.entries(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, node, name);
    }
  };
  const root: unknown = program;
  if (isNode(root)) walk(root, undefined, '');
}

function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

/** Lists the imports, re-exports, import() calls and import types of a file. */
export function importsOf(path: string, source: string): Import[] {
  const found: Import[] = [];
  visit(path, source, (node) => {
    const from = node.source;
    if (
      !['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSImportType'].includes(node.type) ||
      !isNode(from)
    )
      return;
    const target = typeof from.value === 'string' ? from.value : '(worked out while running)';
    found.push({
      target,
      line: lineOf(source, node.start),
      onlyTypes: node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType',
    });
  });
  return found;
}

/** Where a relative import leads, as a path from the top of the project; undefined for a package. */
export function destination(path: string, target: string): string | undefined {
  return target.startsWith('.') ? posix.join(posix.dirname(path), target.replace(/\?.*$/, '')) : undefined;
}

/** Tells whether an identifier is a name looked up in scope, not the name of a member or of a field. */
function isReference(parent: SyntaxNode | undefined, field: string): boolean {
  if (parent === undefined) return true;
  if (parent.type === 'MemberExpression') return field !== 'property' || parent.computed === true;
  if (parent.type === 'TSQualifiedName') return field !== 'right';
  return field !== 'key' || parent.computed === true;
}

/** Finds what the model may not contain: chance of its own, clocks, engine-dependent arithmetic, anything the language setting decides. */
export function impuritiesOf(path: string, source: string): Finding[] {
  const found: Finding[] = [];
  const report = (node: SyntaxNode, what: string) => found.push({ line: lineOf(source, node.start), what });
  visit(path, source, (node, parent, field) => {
    if (node.type === 'Identifier' && isReference(parent, field)) {
      const name = String(node.name);
      if (worldNames.has(name)) report(node, name);
      const read = parent?.type === 'MemberExpression' && field === 'object' && parent.computed !== true ? parent.property : undefined;
      if (name === 'Math' && !isNode(read)) report(node, 'Math other than by Math.name');
      if (name === 'Math' && isNode(read) && !exactMath.has(String(read.name)) && !/^[A-Z]/.test(String(read.name)))
        report(node, `Math.${String(read.name)}`);
    }
    if (
      node.type === 'MemberExpression' &&
      isNode(node.property) &&
      /^(toLocale|localeCompare)/.test(String(node.property.name ?? node.property.value))
    ) {
      report(node, `.${String(node.property.name ?? node.property.value)}`);
    }
    if ((node.type === 'BinaryExpression' || node.type === 'AssignmentExpression') && String(node.operator).startsWith('**'))
      report(node, String(node.operator));
  });
  return found;
}
