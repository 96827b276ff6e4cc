import type { NextConfig } from 'next'

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // The front compresses, and the page cache stands in front: nothing here may add to either.
  compress: false,
  poweredByHeader: false,
  generateEtags: false,
  reactStrictMode: true,
  typedRoutes: true,
  // Metadata in <head>, in the first bytes, for every agent.
  htmlLimitedBots: /.*/,
  trailingSlash: false,
  skipTrailingSlashRedirect: true,
  productionBrowserSourceMaps: false,
  serverExternalPackages: ['better-sqlite3', 'sharp', '@node-rs/argon2'],
  images: { unoptimized: true },
  experimental: { inlineCss: true },
}

export default config
