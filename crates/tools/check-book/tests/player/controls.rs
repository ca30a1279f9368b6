//! Keys, fingers, and a browser without scripts: the ways in which readers use a player.

use check_book::book::book;
use check_book::browser::Browser;
use serde_json::json;

/// A page with players, and with text that has none.
const PAGE: &str = "00-restaurant.html";

/// What the player says its moment is.
const CLOCK: &str = "return document.querySelector('.player .clock').textContent";

#[tokio::test(flavor = "multi_thread")]
async fn an_arrow_key_steps_and_leaves_the_page_where_it_is() {
    let browser = open(&[]).await;
    focus(&browser, "button").await;
    press(&browser, "ArrowRight").await;
    press(&browser, "ArrowRight").await;
    assert!(clock(&browser).await.contains("event 2 of"));
    press(&browser, "ArrowLeft").await;
    assert!(clock(&browser).await.contains("event 1 of"));
    focus(&browser, "input").await;
    press(&browser, "End").await;
    press(&browser, "ArrowLeft").await;
    assert!(clock(&browser).await.contains("event 23 of 24"));
    let address = browser.window.current_url().await.unwrap();
    assert!(address.as_str().ends_with(PAGE), "{address}");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_plays_to_its_end_and_can_be_stopped() {
    let browser = open(&[]).await;
    let fast = "const speed = document.querySelector('.player label input');
        speed.value = 10; speed.dispatchEvent(new Event('change'));";
    browser.window.execute(fast, vec![]).await.unwrap();
    focus(&browser, "button:nth-of-type(2)").await;
    press(&browser, "Enter").await;
    wait_for(&browser, "event 3 of").await;
    press(&browser, "Enter").await;
    assert_eq!(label(&browser).await, "play");
    press(&browser, "Enter").await;
    assert_eq!(label(&browser).await, "pause");
    wait_for(&browser, "event 24 of 24").await;
    assert_eq!(label(&browser).await, "play");
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_telephone_a_finger_steps_and_moves_the_slider() {
    let browser = open(&[]).await;
    browser.be_a_telephone().await.unwrap();
    tap(&browser, "button:nth-of-type(3)").await;
    wait_for(&browser, "event 1 of").await;
    // In its middle.
    tap(&browser, "input").await;
    wait_for(&browser, "event 12 of 24").await;
    let sizes = "return [...document.querySelectorAll('.player button, .player input')]
        .map(it => Math.min(it.offsetWidth, it.offsetHeight))";
    let sizes: Vec<u32> = browser.ask(sizes, vec![]).await.unwrap();
    assert!(sizes.iter().all(|size| *size >= 44), "{sizes:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_script_the_page_is_its_text_and_its_pictures() {
    let browser = open(&["--blink-settings=scriptEnabled=false"]).await;
    let seen = "const isSeen = (it) => it.getClientRects().length > 0;
        return [[...document.querySelectorAll('.player')].filter(isSeen).length,
            [...document.querySelectorAll('main img')].filter(isSeen).length,
            document.querySelector('main').innerText]";
    let (players, pictures, text): (usize, usize, String) =
        browser.ask(seen, vec![]).await.unwrap();
    assert_eq!((players, pictures), (0, 4));
    assert!(text.contains("Dee  40 ms  ····"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn with_reduced_motion_nothing_slides() {
    let browser = open(&["--force-prefers-reduced-motion"]).await;
    let time = "return getComputedStyle(document.querySelector('.cursor')).transitionDuration";
    let time: String = browser.ask(time, vec![]).await.unwrap();
    assert_eq!(time, "0s");
}

async fn open(arguments: &[&str]) -> Browser {
    let browser = Browser::start_with(arguments).await.unwrap();
    browser.open(&book().address(PAGE)).await.unwrap();
    browser
}

async fn focus(browser: &Browser, selector: &str) {
    let focus = "document.querySelector(`.player ${arguments[0]}`).focus()";
    browser
        .window
        .execute(focus, vec![selector.into()])
        .await
        .unwrap();
}

/// Presses a key and lets it go, as the keyboard does.
async fn press(browser: &Browser, key: &str) {
    let text = if key == "Enter" { "\r" } else { "" };
    let codes = [
        ("ArrowLeft", 37),
        ("ArrowRight", 39),
        ("End", 35),
        ("Enter", 13),
    ];
    let code = codes.iter().find(|(name, _)| *name == key).unwrap().1;
    for kind in ["keyDown", "keyUp"] {
        let event = json!({"type": kind, "key": key, "code": key, "text": text,
            "windowsVirtualKeyCode": code});
        browser
            .window
            .cdp()
            .send_raw("Input.dispatchKeyEvent", event)
            .await
            .unwrap();
    }
}

/// Puts a finger on the middle of an element, and lifts it.
async fn tap(browser: &Browser, selector: &str) {
    let place = "const it = document.querySelector(`.player ${arguments[0]}`);
        it.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = it.getBoundingClientRect();
        return [x + width / 2, y + height / 2];";
    let (x, y): (f64, f64) = browser.ask(place, vec![selector.into()]).await.unwrap();
    for (kind, points) in [
        ("touchStart", json!([{"x": x, "y": y}])),
        ("touchEnd", json!([])),
    ] {
        let event = json!({"type": kind, "touchPoints": points});
        browser
            .window
            .cdp()
            .send_raw("Input.dispatchTouchEvent", event)
            .await
            .unwrap();
    }
}

/// What the button says that starts it and stops it.
async fn label(browser: &Browser) -> String {
    let label = "return document.querySelectorAll('.player button')[1].textContent";
    browser.ask(label, vec![]).await.unwrap()
}

async fn clock(browser: &Browser) -> String {
    browser.ask(CLOCK, vec![]).await.unwrap()
}

/// Waits until the player is at that event, as long as a busy machine may take.
async fn wait_for(browser: &Browser, event: &str) {
    let began = std::time::Instant::now();
    while !clock(browser).await.contains(event) {
        assert!(
            began.elapsed().as_secs() < 60,
            "it isn't at {event}: {}",
            clock(browser).await
        );
    }
}
