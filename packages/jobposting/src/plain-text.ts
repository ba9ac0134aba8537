/**
 * Whether every database stores it and people can read it: no NUL, no other control characters but tab and line ends, no
 * halves of surrogate pairs.
 */
export function isPlainText(text: string): boolean {
  return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text) && text.isWellFormed();
}
