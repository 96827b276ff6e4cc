import { env } from '#env.ts'

type Cookie = { name: string; attributes: { secure: boolean; httpOnly: true; sameSite: 'lax'; path: '/' } }

/**
 * Builds a cookie's name and attributes. The `__Host-` prefix binds it to this host over https; browsers reject that
 * prefix over http, which only the machine itself uses.
 */
export function cookieOf(name: 'session' | 'device' | 'second-step'): Cookie {
  const secure = env.siteUrl.startsWith('https:')
  return {
    name: secure ? `__Host-${name}` : name,
    attributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
  }
}

/** Returns the value of a request's cookie, or null. */
export function readCookie(headers: Headers, name: string): string | null {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const [key, ...value] = pair.trim().split('=')
    if (key === name) return value.join('=')
  }
  return null
}

export function setCookie(cookie: Cookie, value: string, maxAgeMs: number): string {
  const secure = cookie.attributes.secure ? '; Secure' : ''
  return `${cookie.name}=${value}; Max-Age=${Math.floor(maxAgeMs / 1_000)}; Path=/; HttpOnly; SameSite=Lax${secure}`
}
