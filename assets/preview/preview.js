// What the preview does to its page. Run by the program in a page whose policy allows no script of
// its own, it evaluates to the object whose functions the program calls.
(function () {
  'use strict';
  const main = document.getElementById('issue');
  const nodes = new Map(); // a block's node by its key
  let remote = true; // whether pictures of the web are shown
  let images = ''; // the folder that relative pictures are in
  let marked = new Set();

  function blockAtTop() {
    // The blocks stand one below the other: the first that ends below the top edge, by halves.
    let low = 0, high = main.children.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (main.children[middle].getBoundingClientRect().bottom > 0) high = middle; else low = middle + 1;
    }
    return low;
  }

  function fill(node, html) {
    // In a document of its own, as a picture begins to load as soon as its element is made.
    const made = document.implementation.createHTMLDocument('').createElement('div');
    made.innerHTML = html;
    for (const img of made.querySelectorAll('img:not(.emoji)')) {
      const src = img.getAttribute('src');
      if (!src) continue;
      if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(src)) {
        if (!remote) img.removeAttribute('src');
        continue;
      }
      img.removeAttribute('src');
      if (!images) continue;
      const address = new URL(src.replace(/^\/+/, ''), images).href;
      if (address.startsWith(images)) img.src = address;
    }
    node.replaceChildren(...Array.from(made.childNodes, child => document.adoptNode(child)));
    node.html = html;
  }

  // Shows anew the blocks that have pictures.
  function refill() {
    for (const node of nodes.values()) if (/<img (?!class="emoji")/.test(node.html)) fill(node, node.html);
  }

  return {
    // Nodes start … start + removed give way to those named: key, HTML, key, HTML, …
    patch(start, removed, ...entries) {
      const scrolled = window.pageYOffset > 0;
      const anchors = [];
      if (scrolled) {
        const top = blockAtTop();
        for (let i = top; i < main.children.length && anchors.length < 40; i++) {
          anchors.push([main.children[i], main.children[i].getBoundingClientRect().top]);
        }
      }
      const gone = new Set(Array.from(main.children).slice(start, start + removed));
      let next = main.children[start] || null;
      const changed = new Set();
      for (let i = 0; i < entries.length; i += 2) {
        const key = entries[i], html = entries[i + 1];
        let node = nodes.get(key);
        if (!node) {
          node = document.createElement('div');
          node.className = 'block';
          node.key = key;
          nodes.set(key, node);
        }
        gone.delete(node);
        if (node.html !== html) {
          fill(node, html);
          changed.add(node);
        }
        if (node === next) next = next.nextSibling; else main.insertBefore(node, next);
      }
      for (const node of gone) {
        nodes.delete(node.key);
        node.remove();
      }
      // What was at the top edge stays where it was.
      const kept = anchors.find(([node]) => node.parentNode && !changed.has(node))
          || anchors.find(([node]) => node.parentNode);
      if (kept) {
        const by = kept[0].getBoundingClientRect().top - kept[1];
        if (by) window.scrollBy(0, by);
      }
    },
    // Blocks first … last get the bar of the selected item; none if last < first.
    mark(first, last) {
      const wanted = new Set();
      for (let i = first; i <= last && i < main.children.length; i++) wanted.add(main.children[i]);
      for (const node of marked) if (!wanted.has(node)) node.classList.remove('marked');
      for (const node of wanted) if (!marked.has(node)) node.classList.add('marked');
      marked = wanted;
    },
    // Brings the place that is that part (0 … 1) of the way down a block into view, if it is not.
    reveal(index, part) {
      const node = main.children[index];
      if (!node) return;
      const box = node.getBoundingClientRect(), height = window.innerHeight;
      const y = box.top + box.height * part;
      const whole = box.top >= 0 && box.bottom <= height;
      if (!whole && (y < 20 || y > height - 20 || box.height <= height)) {
        window.scrollBy(0, box.height <= height / 2 ? box.top - height / 4 : y - height / 3);
      }
    },
    // Where a block stands on the page, given a node inside it; -1 outside of all.
    indexOf(node) {
      while (node && node.parentNode !== main) node = node.parentNode;
      return node ? Array.prototype.indexOf.call(main.children, node) : -1;
    },
    toTop(index) {
      const node = main.children[index];
      if (node) node.scrollIntoView();
    },
    find(words, backwards) { return window.find(words, false, backwards, true); },
    toId(id) {
      const target = document.getElementById(id);
      if (target) target.scrollIntoView();
    },
    setDark(dark) { document.documentElement.classList.toggle('dark', dark); },
    setPhone(phone) { document.documentElement.classList.toggle('phone', phone); },
    setRemoteImages(on) {
      if (remote === on) return;
      remote = on;
      refill();
    },
    setImages(folder) {
      images = folder;
      refill();
    }
  };
})()
