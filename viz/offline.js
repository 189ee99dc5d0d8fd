// The service worker of the site. The build puts `version` and `files` before this text.
// biome-ignore-all lint/correctness/noUndeclaredVariables: the build declares them
// Other sites of the same host may have stores of their own.
const place = `shuaiguo ${self.registration.scope} `;
const store = `${place}${version}`;

// A new build waits until every open page of the old one is closed: these still need their own files.
self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(store).then((cache) => cache.addAll(files)));
});

// Files of an older build are of no use to this one. The first build takes the page that brought it.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith(place) && name !== store).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET' || new URL(event.request.url).origin !== self.location.origin) return;
  const kept = caches.open(store).then((cache) => cache.match(event.request, { ignoreSearch: true }));
  event.respondWith(kept.then((found) => found ?? fetch(event.request)));
});
