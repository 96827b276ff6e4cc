import { env } from '#env.ts'

type Cookie = { name: string; attributes: { secure: boolean; httpOnly: true; sameSite: 'lax'; path: '/' } }

/** `__Host-` binds a cookie to this host over https; over http (the machine itself only) browsers refuse that name. */
export function cookieOf(name: 'session' | 'device' | 'second-step'): Cookie {
  const secure = env.siteUrl.startsWith('https:')
  return {
    name: secure ? `__Host-${name}` : name,
    attributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
  }
}

/** The value of a request's cookie, or null. */
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
