import { z } from 'zod'

/** Services that take a story by an address: the paper chooses which its stories name. */
export const shareTarget = z.enum([
  'email',
  'whatsapp',
  'bluesky',
  'facebook',
  'linkedin',
  'reddit',
  'telegram',
  'threads',
  'x',
])
export type ShareTarget = z.infer<typeof shareTarget>

/** Names of the services; that of e-mail is in the language of the page. */
export const SERVICE_NAMES: Record<Exclude<ShareTarget, 'email'>, string> = {
  whatsapp: 'WhatsApp',
  bluesky: 'Bluesky',
  facebook: 'Facebook',
  linkedin: 'LinkedIn',
  reddit: 'Reddit',
  telegram: 'Telegram',
  threads: 'Threads',
  x: 'X',
}

/** Address at a service that begins a post with this headline and URL. Nothing is loaded from it before the click. */
export function shareHref(target: ShareTarget, headline: string, url: string): string {
  const text = encodeURIComponent(headline)
  const link = encodeURIComponent(url)
  const both = `${text}%20${link}`
  const address: Record<ShareTarget, string> = {
    email: `mailto:?subject=${text}&body=${link}`,
    whatsapp: `https://wa.me/?text=${both}`,
    bluesky: `https://bsky.app/intent/compose?text=${both}`,
    facebook: `https://www.facebook.com/sharer/sharer.php?u=${link}`,
    linkedin: `https://www.linkedin.com/sharing/share-offsite/?url=${link}`,
    reddit: `https://www.reddit.com/submit?url=${link}&title=${text}`,
    telegram: `https://t.me/share/url?url=${link}&text=${text}`,
    threads: `https://www.threads.net/intent/post?text=${both}`,
    x: `https://x.com/intent/post?url=${link}&text=${text}`,
  }
  return address[target]
}
