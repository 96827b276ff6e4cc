import fs from 'node:fs'
import type { NextConfig } from 'next'

// Next rewrites the tsconfig that it is given, for each build folder anew: so it gets one of its own, unversioned.
const TSCONFIG = 'next-env.tsconfig.json'
if (!fs.existsSync(TSCONFIG)) fs.writeFileSync(TSCONFIG, '{ "extends": "./tsconfig.json" }\n')

const config: NextConfig = {
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  // `npm run check` and `npm test` check the types of the whole project; a build need not do it again.
  typescript: { ignoreBuildErrors: true, tsconfigPath: TSCONFIG },
  typedRoutes: true,
  reactStrictMode: true,
  // The front compresses, and the page cache stands in front: nothing here may add to either.
  compress: false,
  poweredByHeader: false,
  generateEtags: false,
  skipTrailingSlashRedirect: true,
  productionBrowserSourceMaps: false,
  // Metadata in <head>, in the first bytes, for every agent.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['better-sqlite3', 'sharp', '@node-rs/argon2'],
  images: { unoptimized: true },
  // A page is loaded when it is first asked for: to load them all would hold up the start.
  experimental: { preloadEntriesOnStart: false },
}

export default config
