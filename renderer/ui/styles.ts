/**
 * The one import that dresses a page: bundled type, tokens, base and every component's styles.
 * The Japanese subset that fontsource ships as a single file lacks 髙, ①, ○ and ◎, so the sliced faces are used:
 * they cover the family's 11,000 characters and a page loads only the slices it shows.
 */
import '@fontsource/biz-udpgothic/400.css';
import '@fontsource/biz-udpgothic/700.css';
import './styles/index.css';
