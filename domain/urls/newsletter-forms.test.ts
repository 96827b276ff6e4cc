import { expect, test } from 'vitest'
import { isBelowLetterForms, letterFormIn, letterFormPath } from '#domain/urls/newsletter-forms.ts'
import { pathForLog } from '#domain/urls/shared-preview.ts'

const TOKEN = 'Ab_-5'.repeat(9).slice(0, 43)

test('form and token are read from their path, and from no other', () => {
  for (const form of ['confirm', 'leave', 'preferences'] as const)
    expect(letterFormIn(letterFormPath(form, TOKEN))).toEqual({ form, token: TOKEN })
  const others = [`leave/${TOKEN}/`, `leave/${TOKEN}a`, `Leave/${TOKEN}`, `join/${TOKEN}`, `leave/`, `leave/${TOKEN}\n`]
  for (const other of others) expect(letterFormIn(`/newsletters/${other}`)).toBeNull()
})

test('no path with a token is logged, however it is spelt', () => {
  for (const path of [
    letterFormPath('leave', TOKEN),
    `/NEWSLETTERS/Confirm/${TOKEN}/x`,
    `//newsletters/%70references//${TOKEN}`,
    '/newsletters/leave/',
  ])
    expect([isBelowLetterForms(path), pathForLog(path)]).toEqual([true, '/newsletters/…'])
  for (const path of ['/newsletters', '/newsletters/join', '/newsletters/morning/2026-11-29', '/newsletters/leave'])
    expect([isBelowLetterForms(path), pathForLog(path)]).toEqual([false, path])
})
