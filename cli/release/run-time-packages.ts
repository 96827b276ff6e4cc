import fs from 'node:fs'
import path from 'node:path'

type Locked = {
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
}

/**
 * Folders whose files Node runs as they are. The rest of `app`, and `components`, is in the build; `news routes` reads
 * the routes of the API themselves.
 */
export const RUN_FOLDERS = ['cli', 'server', 'db', 'domain', 'app/api'] as const
const STATEMENT = /^(?:import|export)\s(?!type\s)(?:[^'"]*?\sfrom\s)?'([^']+)'/gm
const CALL = /\b(?:import|require|require\.resolve)\(['`]([^'`$]+)/g
/** Compiles a build; nothing loads it afterwards. */
const COMPILER = /\/@next\/swc-/

/** True for a source file that runs: no test and no helper of tests. */
export const isRunSource = (file: string): boolean => !/\.test\.tsx?$|(?:^|\/)testing\//.test(file)

/** Returns the packages that a source imports when it runs, without Node's own. Imports of types are erased. */
export function packagesIn(source: string): string[] {
  const names = [...source.matchAll(STATEMENT), ...source.matchAll(CALL)].map(([, name = '']) => name)
  return names.filter((name) => /^(?:@[\w-]+\/)?[a-z][\w.-]*(?:\/|$)/.test(name)).map(packageOf)
}

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

function sourcesOf(root: string): string[] {
  const inFolders = RUN_FOLDERS.flatMap((folder) =>
    fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  return ['env.ts', ...inFolders].filter((file) => file.endsWith('.ts') && isRunSource(file))
}

/**
 * Lists the folders in `node_modules` that the running program needs, sorted: the packages that its sources import and
 * those that the build leaves outside its bundles, with everything these depend on.
 */
export function runTimePackages(root: string, distDir: string): string[] {
  const { packages } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  const declared = Object.keys(packages['']?.dependencies ?? {})
  const imported = sourcesOf(root).flatMap((file) => packagesIn(fs.readFileSync(path.join(root, file), 'utf8')))
  // The fonts of share pictures are found by name.
  const fonts = declared.filter((name) => name.startsWith('@fontsource-variable/'))
  const wanted = new Set([...imported, ...fonts, ...leftOutside(distDir)].filter((name) => declared.includes(name)))
  const found = new Set<string>()
  const todo = [...wanted].map((name) => `node_modules/${name}`)
  for (let folder = todo.pop(); folder !== undefined; folder = todo.pop()) {
    if (found.has(folder) || COMPILER.test(folder) || !fs.existsSync(path.join(root, folder))) continue
    found.add(folder)
    for (const name of needsOf(packages[folder] ?? {})) {
      const at = resolved(packages, folder, name)
      if (at !== null) todo.push(at)
    }
  }
  return [...found].sort()
}

function needsOf({
  dependencies,
  optionalDependencies,
  peerDependencies,
  peerDependenciesMeta: meta,
}: Locked): string[] {
  const peers = Object.keys(peerDependencies ?? {}).filter((name) => meta?.[name]?.optional !== true)
  return [...Object.keys(dependencies ?? {}), ...Object.keys(optionalDependencies ?? {}), ...peers]
}

/** Finds a package as Node does: in the folder of the one that needs it, or further up. */
function resolved(packages: Record<string, Locked>, from: string, name: string): string | null {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    const at = `${base === '' ? '' : `${base}/`}node_modules/${name}`
    if (Object.hasOwn(packages, at)) return at
    if (base === '') return null
  }
}

/** Packages to which the build has links instead of a copy of their code. */
function leftOutside(distDir: string): string[] {
  const folder = path.join(distDir, 'node_modules')
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isSymbolicLink())
    .map((entry) => fs.readlinkSync(path.join(entry.parentPath, entry.name)).replace(/^.*node_modules\//, ''))
}
