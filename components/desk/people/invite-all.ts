import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import type { Answered, NewLink } from '#components/desk/people/use-people.ts'
import { t } from '#domain/messages/t.ts'
import type { Role } from '#domain/permissions/can.ts'
import { type Invitee, MOST_INVITEES, readInvitees } from '#domain/permissions/read-invitees.ts'

/** Somebody who was not invited: what was written of them, and why. */
type Left = { written: string; why: string }
export type Invited = { links: NewLink[]; left: Left[] }

/** Invites everybody whose address stands in a text, one after the other; one that is refused stops no other. */
export async function inviteAll({ text, role }: { text: string; role: Role }): Promise<Invited> {
  const done: Invited = { links: [], left: [] }
  for (const [n, invitee] of readInvitees(text).entries()) {
    const why =
      n < MOST_INVITEES
        ? await invite(invitee, role, done.links)
        : t('Not yet invited: {most, number} are invited at a time. Send again.', { most: MOST_INVITEES })
    if (why !== null) done.left.push({ written: invitee.written, why })
  }
  return done
}

/** Returns the reason of a refusal, or null. */
async function invite({ name, email }: Invitee, role: Role, links: NewLink[]): Promise<string | null> {
  if (email === null) return t('Enter an email address, such as ana@paper.example.')
  try {
    const { link } = await api.send<Answered>('POST', '/api/people', { name, email, role })
    if (link) links.push({ name, link, purpose: 'invitation' })
    return null
  } catch (error) {
    return errorSentence(error)
  }
}
