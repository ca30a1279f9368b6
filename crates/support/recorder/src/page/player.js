// Plays recordings. What it shows at an event follows from the events before it, and from
// nothing else.
(() => {
  const KINDS = ["made", "polled", "pending", "woken", "ready", "dropped"];

  // Where a future can be, in the restaurant's words and in Rust's.
  const PLACES = {
    door: ["At the door", "made, not polled yet"],
    queue: ["In the queue", "woken, not polled again yet"],
    till: ["At the till", "being polled"],
    kitchen: ["In the kitchen", "pending, waits to be woken"],
    gone: ["Gone", "● ready, × dropped"],
  };

  // What an event is, and for some of them where the future was before. W is its waker.
  const SENTENCES = {
    made: "is at the door: the future is made, and none of it has run.",
    "polled door": "comes to the till: polled for the first time, with waker W.",
    "polled queue": "is back at the till: polled again, with waker W.",
    "polled kitchen": "is at the till uncalled: polled by what's around it, not for its own waker.",
    pending: "steps aside: Poll::Pending, and the kitchen has a copy of waker W.",
    "pending unkept":
      "steps aside: Poll::Pending, but nothing has kept a waker, so who would call?",
    "pending called": "rejoins the queue: Poll::Pending, but its waker was called meanwhile.",
    woken: "is called: wake() on waker W, so its task joins the queue.",
    "woken till": "is called while at the till: wake() on waker W, so another poll follows.",
    "woken queue": "is called again: wake() on waker W, but its task is in the queue already.",
    "woken gone": "is called too late: wake() on waker W, which has nothing to wake any more.",
    ready: "is served, and goes: Poll::Ready.",
    dropped: "walks out: the future is dropped before it was ready.",
    "dropped door": "never came in: the future is dropped before its first poll.",
  };

  const CONTROLS = `
    <div class="controls">
      <button type="button">back</button>
      <button type="button">play</button>
      <button type="button">step</button>
      <input type="range" min="0" aria-label="event">
      <label>speed <input type="range" min="1" max="10" value="1"></label>
      <span class="clock"></span>
    </div>
    <p class="sentence" role="status" aria-live="polite"></p>
    <div class="places"></div>
    <pre class="timeline" tabindex="0" role="region" aria-label="timeline"></pre>
    <details open><summary>What the signs mean</summary><pre class="legend"></pre></details>
    <small class="file"></small>
    <pre class="listing" tabindex="0" role="region" aria-label="code"></pre>`;

  const MAX_SHOWN = 40;

  const make = (tag, className, ...children) => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...children);
    return element;
  };

  // Applies an event to a state, which has for each future its place, a note, and the waker
  // that was called during its poll. Those who moved last are at the end.
  const apply = (state, [, future, kind, waker]) => {
    const [place, note, called] = state.get(future) ?? [];
    const kept = waker ? `waker ${waker}` : "no waker";
    const target = {
      made: ["door", ""],
      polled: ["till", kept],
      pending: called ? ["queue", `waker ${called}`] : ["kitchen", kept],
      woken: place === "kitchen" && ["queue", kept],
      ready: ["gone", "●"],
      dropped: ["gone", "×"],
    }[KINDS[kind]];
    if (target) state.delete(future);
    if (target || place === "till") state.set(future, target || [place, note, waker]);
  };

  const tell = (state, [, future, kind, waker]) => {
    const [place, , called] = state.get(future) ?? [];
    const detail = KINDS[kind] !== "pending" ? place : called ? "called" : waker ? "" : "unkept";
    const sentence = SENTENCES[`${KINDS[kind]} ${detail}`] ?? SENTENCES[KINDS[kind]];
    return ` ${sentence.replace("W", waker)}`;
  };

  // Takes the timeline out of the text before the player, or hides the picture there.
  const replaceTimeline = (figure, { legend, drawing }) => {
    let before = figure.previousElementSibling;
    while (before?.matches(".player")) before = before.previousElementSibling;
    const code = before?.querySelector("code");
    const text = code?.textContent.replace(legend, "").replace(drawing, "").trimEnd();
    if (text) code.textContent = text;
    else if (before) before.hidden = true;
  };

  const build = (figure) => {
    const [events, { names, files, unit, ...data }] = JSON.parse(figure.textContent);
    const distance = Math.max(256, names.length);
    const state = new Map();
    const snapshots = [new Map()];
    events.forEach((event, index) => {
      apply(state, event);
      if ((index + 1) % distance === 0) snapshots.push(new Map(state));
    });
    const stateAt = (count) => {
      const nearest = new Map(snapshots[Math.floor(count / distance)]);
      events.slice(count - (count % distance), count).forEach((event) => apply(nearest, event));
      return nearest;
    };

    figure.insertAdjacentHTML("beforeend", CONTROLS);
    const find = (selector) => figure.querySelector(selector);
    const [back, start, forward] = figure.querySelectorAll("button");
    const [slider, speed] = figure.querySelectorAll("input");
    const listing = find(".listing");
    const lists = Object.entries(PLACES).map(([place, [words, meaning]]) => {
      const list = make("ul", place);
      list.ariaLabel = words;
      const parts = [make("b", "", words), make("small", "", meaning), list];
      find(".places").append(make("div", "", ...parts));
      return list;
    });
    const cursor = make("span", "cursor");
    find(".timeline").append(data.drawing, cursor);
    find(".legend").append(data.legend);
    const lines = files.map(([, text]) =>
      text.split("\n").map((it) => make("span", "", it + "\n")),
    );
    slider.max = events.length;
    let now = 0;
    let timer;

    const showPlaces = (state) => {
      for (const list of lists) {
        const here = [...state].filter(([, [place]]) => place === list.className);
        const items = here.slice(0, MAX_SHOWN).map(([future, [, note, called]]) => {
          const text = called ? `${note}, called` : note;
          const item = make("li", "", make("bdi", "", names[future]), make("small", "", text));
          item.ariaCurrent = future === events[now - 1][1];
          return item;
        });
        const more = here.length - items.length;
        list.replaceChildren(...items, ...(more ? [make("li", "", `and ${more} more`)] : []));
      }
    };
    const showLine = ([file, number]) => {
      find(".here")?.classList.remove("here");
      find(".file").textContent = `${files[file][0]}, line ${number}`;
      const line = lines[file][number - 1];
      if (line?.parentElement !== listing) listing.replaceChildren(...lines[file]);
      line?.classList.add("here");
      listing.scrollTop = (line?.offsetTop ?? 0) - listing.clientHeight / 2;
    };
    const jump = (count) => {
      now = Math.min(Math.max(count, 0), events.length);
      const [at, future, , , place] = events[now - 1] ?? [0];
      const clock = unit === "ms" ? `${at} ms` : `step ${at}`;
      slider.value = now;
      slider.ariaValueText = `${clock}, event ${now} of ${events.length}`;
      find(".clock").textContent = slider.ariaValueText;
      const told = now ? tell(stateAt(now - 1), events[now - 1]) : "";
      const more = now === events.length && data.leftOut;
      find(".sentence").replaceChildren(
        now ? `${clock}: ` : "Nothing has happened yet.",
        make("bdi", "", names[future] ?? ""),
        more ? `${told} (${more} more events aren't on this page.)` : told,
      );
      showPlaces(stateAt(now));
      if (place) showLine(place);
      cursor.style.left = `${data.column + Math.floor(at / data.perColumn)}ch`;
      if (now === events.length) play(false);
    };
    const play = (on) => {
      clearInterval(timer);
      timer = on ? setInterval(() => jump(now + 1), 1000 / speed.value) : undefined;
      start.textContent = on ? "pause" : "play";
    };

    back.onclick = () => jump(now - 1);
    forward.onclick = () => jump(now + 1);
    slider.oninput = () => jump(+slider.value);
    speed.onchange = () => timer && play(true);
    start.onclick = () => {
      if (now === events.length) jump(0);
      play(!timer);
    };
    figure.onkeydown = (event) => {
      // The book turns its page at an arrow key, so that has to end here.
      if (event.key.startsWith("Arrow")) event.stopPropagation();
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!step || event.target.matches("input")) return;
      event.preventDefault();
      jump(now + step);
    };
    replaceTimeline(figure, data);
    figure.prepend(make("figcaption", "", data.title));
    figure.hidden = false;
    jump(0);
  };

  document.querySelectorAll(".player[hidden]").forEach(build);
})();
