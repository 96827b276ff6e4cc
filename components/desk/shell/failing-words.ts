import type { DueFailure } from '#domain/article/plan-views.ts'

/** Says which work keeps failing, and whether the server still retries it. */
export function failingWords({ kind, headline, attempts, isSetAside }: DueFailure): string {
  const title = headline || 'Untitled'
  const what = {
    publish: `${title} could not be published at its time`,
    front: 'A planned front could not go out',
    licence: `${title}: its licence ended, and it could not be withdrawn`,
    picture: `The picture ${title} expired, and could not be removed from its pages`,
    step: `The scheduler’s step “${headline}” fails`,
  }[kind]
  return `${what}. ${isSetAside ? 'It is not retried' : `Tried ${attempts} times, and again soon`}; the server’s log says why.`
}
