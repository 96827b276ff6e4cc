/** Taxonomies in which WordPress and its plug-ins keep their own state, bylines and languages. */
const INTERNAL =
  /^(?:author|post_format|post_status|nav_menu|link_category|language|post_translations|term_\w+|translation_priority|following_users|product_(?:type|visibility|shipping_class)|(?:wp|ef|yst|amp|elementor)_.*|_.*)$/

/** True for a taxonomy whose terms say what a story is about. */
export const isOfSubjects = (taxonomy: string): boolean => !INTERNAL.test(taxonomy)

/** Types in which WordPress and its plug-ins keep their own state. */
const FURNITURE =
  /^(?:revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_.*|acf-.*|elementor_.*)$/
export const isFurniture = (type: string): boolean => FURNITURE.test(type)
