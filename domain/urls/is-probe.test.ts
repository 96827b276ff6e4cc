import { expect, test } from 'vitest'
import { isProbe } from '#domain/urls/is-probe.ts'

test.each([
  '/xmlrpc.php',
  '/wp-admin/',
  '/.env',
  '/a/.git/config',
  '/wp-login.php',
  '/wp-json/wp/v2/users',
  '/shell.aspx',
  '/db.sql',
])('%s is asked for by scanners', (path) => expect(isProbe(path)).toBe(true))

test.each([
  '/2019/05/the-quay',
  '/wp-content/uploads/2024/03/quay.jpg',
  '/category/php-tips',
  '/wp-administration',
  '/a.html',
])('%s is not', (path) => expect(isProbe(path)).toBe(false))
