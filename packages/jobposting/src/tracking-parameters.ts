const tracking =
  /^(?:utm_.*|mtm_.*|pk_(?:campaign|kwd|source|medium)|[gdwy]clid|gbraid|wbraid|fbclid|msclkid|twclid|ttclid|li_fat_id|igshid|mc_[ce]id|_hs(?:enc|mi)|hsctatracking|vero_id|oly_(?:enc|anon)_id|_ga|_gl|gh_src|lever-(?:source|origin)(?:\[\])?|trk|trkinfo|trackingid|refid|ref_src)$/i;

/** Whether a parameter of an address says where a visitor came from, and never which page is meant. */
export function isTracking(name: string): boolean {
  return tracking.test(name);
}
