export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** True for a slug: lower-case ASCII letters, figures and single hyphens. */
export const isSlug = (text: string): boolean => SLUG.test(text)
