// What the preview does to its page. Run by the program in a page whose policy allows no script of
// its own and no loading of anything, it evaluates to the object whose functions the program calls.
(function () {
  'use strict';
  const MOST_PICTURES = 60; // that are held; those far away give way
  const main = document.getElementById('issue');
  const nodes = new Map(); // a block's node by its key
  const pictures = new Map(); // the data of a picture by its address, the latest last
  const asked = new Set(); // addresses that the program was told are wanted
  const absent = new Set(); // addresses at which there is no picture
  let remote = true; // whether pictures of the web are shown
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

  // Does something, and what was at the top edge stays where it was.
  function keepingPlace(action) {
    const anchors = [];
    if (window.pageYOffset > 0) {
      const top = blockAtTop();
      for (let i = top; i < main.children.length && anchors.length < 40; i++) {
        anchors.push([main.children[i], main.children[i].getBoundingClientRect().top]);
      }
    }
    const changed = action() || new Set();
    const kept = anchors.find(([node]) => node.parentNode && !changed.has(node))
        || anchors.find(([node]) => node.parentNode);
    if (kept) {
      const by = kept[0].getBoundingClientRect().top - kept[1];
      if (by) window.scrollBy(0, by);
    }
  }

  const isRemote = address => /^(https?:)?\/\//i.test(address);
  const allImages = () => main.querySelectorAll('img[data-address]');

  // Shows what is known of a picture.
  function draw(img) {
    const address = img.dataset.address;
    const picture = isRemote(address) && !remote ? undefined : pictures.get(address);
    img.classList.toggle('missing', absent.has(address));
    img.classList.toggle('waiting', !picture && !absent.has(address));
    if (!picture) {
      img.removeAttribute('src');
      return;
    }
    if (!img.hasAttribute('width')) img.setAttribute('width', picture.width);
    if (!img.hasAttribute('height')) img.setAttribute('height', picture.height);
    if (img.getAttribute('src') !== picture.data) img.src = picture.data;
  }

  function fill(node, html) {
    // In a document of its own, as a picture begins to load as soon as its element is made.
    const made = document.implementation.createHTMLDocument('').createElement('div');
    made.innerHTML = html;
    for (const img of made.querySelectorAll('img:not(.emoji)')) {
      const address = img.getAttribute('src');
      img.removeAttribute('src');
      if (address) img.dataset.address = address;
    }
    node.replaceChildren(...Array.from(made.childNodes, child => document.adoptNode(child)));
    node.html = html;
    for (const img of node.querySelectorAll('img[data-address]')) draw(img);
  }

  function isNear(img, screens) {
    const box = img.getBoundingClientRect(), height = window.innerHeight;
    return box.bottom > -screens * height && box.top < (1 + screens) * height;
  }

  // Lets go of the pictures that were shown longest ago and are far away.
  function forgetSome() {
    if (pictures.size <= MOST_PICTURES) return;
    const near = new Set(Array.from(allImages()).filter(img => isNear(img, 3)).map(img => img.dataset.address));
    for (const address of Array.from(pictures.keys())) {
      if (pictures.size <= MOST_PICTURES) return;
      if (near.has(address)) continue;
      pictures.delete(address);
      asked.delete(address);
      for (const img of allImages()) if (img.dataset.address === address) img.removeAttribute('src');
    }
  }

  return {
    // Nodes start … start + removed give way to those named: key, HTML, key, HTML, …
    patch(start, removed, ...entries) {
      keepingPlace(() => {
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
        return changed;
      });
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
    // The words at a point of the window: their text, where in it the point is, and how many texts
    // like it their block has before; null where there are none.
    wordsAt(x, y) {
      const range = document.caretRangeFromPoint(x, y);
      const text = range && range.startContainer;
      if (!text || text.nodeType !== Node.TEXT_NODE) return null;
      let block = text;
      while (block && block.parentNode !== main) block = block.parentNode;
      if (!block) return null;
      const all = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let before = 0;
      while (all.nextNode() && all.currentNode !== text) if (all.currentNode.data.includes(text.data)) before++;
      return [text.data, range.startOffset, before];
    },
    toTop(index) {
      const node = main.children[index];
      if (node) node.scrollIntoView();
    },
    find(words, backwards) { return window.find(words, false, backwards, true); },
    // In how many places these words are, whatever their case.
    count(words) {
      const all = main.textContent.toLowerCase(), wanted = words.toLowerCase();
      let count = 0;
      for (let at = all.indexOf(wanted); wanted && at >= 0; at = all.indexOf(wanted, at + wanted.length)) count++;
      return count;
    },
    unselect() { window.getSelection().removeAllRanges(); },
    toId(id) {
      const target = document.getElementById(id);
      if (target) target.scrollIntoView();
    },
    setDark(dark) { document.documentElement.classList.toggle('dark', dark); },
    setPhone(phone) { document.documentElement.classList.toggle('phone', phone); },
    // The publication's own style instead of ours, or ours again.
    setStyle(own, css) {
      keepingPlace(() => {
        document.getElementById('own').textContent = css;
        document.getElementById('look').disabled = own;
        document.documentElement.classList.toggle('own', own);
      });
    },
    // The addresses of the pictures that are in view or a screen away, each once.
    wanted() {
      const now = new Set();
      for (const img of allImages()) {
        const address = img.dataset.address;
        if (img.hasAttribute('src') || asked.has(address) || (isRemote(address) && !remote)) continue;
        if (isNear(img, 1)) now.add(address);
      }
      for (const address of now) asked.add(address);
      return Array.from(now);
    },
    // A picture has come, as a data: address; or there is none, as far as is known now.
    setPicture(address, data, width, height) {
      if (data) {
        pictures.set(address, {data, width, height});
        absent.delete(address);
      } else absent.add(address);
      keepingPlace(() => {
        for (const img of allImages()) if (img.dataset.address === address) draw(img);
      });
      forgetSome();
    },
    // Whether pictures of the web are shown; what could not be had is asked for again.
    setRemoteImages(on) {
      remote = on;
      for (const address of Array.from(absent)) {
        absent.delete(address);
        asked.delete(address);
      }
      keepingPlace(() => { for (const img of allImages()) draw(img); });
    },
    // Forgets all pictures: they come from elsewhere now.
    forgetPictures() {
      pictures.clear();
      asked.clear();
      absent.clear();
      for (const img of allImages()) draw(img);
    }
  };
})()
