import { describe, expect, test } from 'vitest';
import { assetFile, contentSecurityPolicy } from '../../electron/assetFile.ts';

const root = '/opt/tsunagi/build/renderer';

describe('画面のファイル', () => {
  test('画面のファイルは正しい種類で渡す', () => {
    expect(assetFile(root, 'app://tsunagi/')).toEqual({
      path: `${root}/index.html`,
      type: 'text/html; charset=utf-8',
    });
    expect(assetFile(root, 'app://tsunagi/paper.html?paper=x&case=1')?.path).toBe(`${root}/paper.html`);
    expect(assetFile(root, 'app://tsunagi/assets/a.js')?.type).toBe('text/javascript; charset=utf-8');
    expect(assetFile(root, 'app://tsunagi/assets/%E6%98%8E%E6%9C%9D.woff2')?.path).toBe(
      `${root}/assets/明朝.woff2`,
    );
  });

  test.each([
    'app://tsunagi/../core.js',
    'app://tsunagi/%2e%2e/%2e%2e/etc/passwd',
    'app://tsunagi/..%2f..%2felectron/core.js',
    'app://tsunagi/assets/..%5c..%5ccore.js',
    'app://tsunagi/%2fetc%2fpasswd.html',
    'app://tsunagi//etc/x.html',
    'app://tsunagi/a.html%00.js',
    'app://tsunagi/C:%5cwindows%5cx.js',
    'app://tsunagi/x.js:stream',
    'app://tsunagi/%zz',
    'app://other/index.html',
    'app://user@tsunagi/index.html',
    'file:///etc/passwd',
    'http://tsunagi/index.html',
    'app://tsunagi/.env',
    'app://tsunagi/assets',
    'app://tsunagi/store.db',
    '',
  ])('フォルダーの外と知らない種類は渡さない: %s', (address) => {
    const file = assetFile(root, address);
    // A path that the URL parser has already brought back inside is harmless: then it names a file that isn't there.
    if (file) expect(file.path.startsWith(`${root}/`)).toBe(true);
    else expect(file).toBeNull();
    expect(file?.path ?? '').not.toMatch(/passwd$|store\.db|\.env|^\/etc/);
  });

  test('画面の決まりに抜け道の言葉がない', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|data:/);
    expect(contentSecurityPolicy).toContain("default-src 'none'");
  });
});
