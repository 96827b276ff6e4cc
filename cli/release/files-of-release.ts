import fs from 'node:fs'
import path from 'node:path'
import { isRunSource, RUN_FOLDERS, runTimePackages } from '#cli/release/run-time-packages.ts'

/** A file of a release: its path in it, and where it comes from. */
export type ReleaseFile = { to: string; from: string }

const SINGLE = ['env.ts', 'next.config.ts', 'next-env.tsconfig.json', 'tsconfig.json', 'package.json', 'LICENSE']
const FOLDERS = [...RUN_FOLDERS, 'public', 'deploy']
const PAGES = ['README.md', 'CHANGELOG.md', 'SECURITY.md', 'docs/running.md', 'docs/operating.md']
const MORE_PAGES = ['docs/import.md', 'docs/export.md', 'docs/partners.md']

/** Parts of a build that only the next build, its author or a test reads. */
const NOT_OF_BUILD =
  /^(?:cache|types|diagnostics|build|trace|trace-build|turbopack|broadsheet-digest)(?:\/|$)|\.map$|\.nft\.json$|^messages\/(?:pseudo|en-XA)/
const LICENCE = /(?:^|\/)(?:licen[cs]e|notice|copying)[^/]*$/i
/** Files of packages that a production process on this platform never loads. */
const NOT_OF_PACKAGES = [
  /\.map$|\.d\.[cm]?ts$|\.mdx?$|\.markdown$/,
  /^node_modules\/(?:next|react|react-dom)\/.*\.(?:development|dev)\.js$/,
  /\/node_modules\/\.bin\/|\/(?:__tests__|test|tests|docs|examples?)\//,
  /^node_modules\/next\/dist\/(?:esm|next-devtools|bundle-analyzer)\//,
  /^node_modules\/next\/dist\/compiled\/(?:@vercel\/og|react-[\w-]+-experimental|next-devtools)\//,
  /^node_modules\/better-sqlite3\/(?:deps|src)\//,
  /^node_modules\/drizzle-orm\/.*\.cjs$/,
]

/** Returns true if a release has this file of a package. Licences are always kept. */
export function isOfPackage(file: string, platform = `${process.platform}-${process.arch}`): boolean {
  if (LICENCE.test(file)) return true
  const prebuilt = /^node_modules\/better-sqlite3\/prebuilds\/(.+)\.node$/.exec(file)?.[1]
  if (prebuilt !== undefined) return prebuilt === platform
  return !NOT_OF_PACKAGES.some((pattern) => pattern.test(file))
}

/**
 * Lists the files of a release of the project in `root`, which is built in `distDir`. The build keeps the name of its
 * folder, which is written into it.
 */
export function filesOfRelease(root: string, distDir: string): ReleaseFile[] {
  const own = [...SINGLE, ...PAGES, ...MORE_PAGES, ...FOLDERS.flatMap((folder) => filesIn(root, folder))]
  const built = filesIn(distDir, '').filter((file) => !NOT_OF_BUILD.test(file))
  const packages = runTimePackages(root, distDir).flatMap((folder) =>
    // A package inside another is in the list itself.
    filesIn(root, folder).filter((file) => !file.slice(folder.length).includes('/node_modules/') && isOfPackage(file)),
  )
  return [
    ...[...own.filter(isRunSource), ...packages].map((file) => ({ to: file, from: path.join(root, file) })),
    ...built.map((file) => ({ to: `${path.basename(distDir)}/${file}`, from: path.join(distDir, file) })),
  ]
}

/** Files and links below a folder, as paths from `root`. */
function filesIn(root: string, folder: string): string[] {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}
