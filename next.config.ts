import fs from 'node:fs'
import type { NextConfig } from 'next'

// Next rewrites the tsconfig that it is given for each build folder, so it gets one of its own, which is not versioned.
const TSCONFIG = 'next-env.tsconfig.json'
if (!fs.existsSync(TSCONFIG)) fs.writeFileSync(TSCONFIG, '{ "extends": "./tsconfig.json" }\n')

const config: NextConfig = {
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  // `npm run check` and `npm test` check the types of the whole project; a build need not do it again.
  typescript: { ignoreBuildErrors: true, tsconfigPath: TSCONFIG },
  typedRoutes: true,
  reactStrictMode: true,
  // Compression and ETags are left to the front process and its page cache.
  compress: false,
  poweredByHeader: false,
  generateEtags: false,
  skipTrailingSlashRedirect: true,
  productionBrowserSourceMaps: false,
  // Puts metadata into <head>, in the first bytes, for every user agent.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['better-sqlite3', 'sharp', '@node-rs/argon2'],
  images: { unoptimized: true },
  // Loads each page on its first request, because loading all of them would delay the start.
  experimental: { preloadEntriesOnStart: false },
}

export default config
