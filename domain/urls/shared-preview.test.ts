import { expect, test } from 'vitest'
import { isBelowSharedPreviews, pathForLog, previewTokenIn, sharedPreviewPath } from '#domain/urls/shared-preview.ts'

const TOKEN = 'Ab_-5'.repeat(9).slice(0, 43)

test('a token is read from its path, and from no other', () => {
  expect(previewTokenIn(sharedPreviewPath(TOKEN))).toBe(TOKEN)
  const others = [
    `${TOKEN}/`,
    `${TOKEN}.`,
    TOKEN.slice(1),
    `${TOKEN}a`,
    `${TOKEN.slice(1)}%`,
    `${TOKEN}/x`,
    '',
    '../desk',
  ]
  for (const other of others) expect(previewTokenIn(`/shared-preview/${other}`)).toBeNull()
  expect(previewTokenIn(`/Shared-Preview/${TOKEN}`)).toBeNull()
  expect(previewTokenIn(`/shared-preview/${TOKEN}\n`)).toBeNull()
})

test('no path below it is logged, however it is spelt', () => {
  for (const path of [
    `/shared-preview/${TOKEN}`,
    `/SHARED-preview/${TOKEN}/`,
    `/%73hared%2Dpreview//${TOKEN}`,
    '/shared-preview/',
  ])
    expect([isBelowSharedPreviews(path), pathForLog(path)]).toEqual([true, '/shared-preview/…'])
  for (const path of ['/shared-preview', '/shared-previews/x', '/world', '/'])
    expect([isBelowSharedPreviews(path), pathForLog(path)]).toEqual([false, path])
})
