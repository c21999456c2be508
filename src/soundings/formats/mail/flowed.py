"""Text whose lines were broken on the way only (format=flowed, RFC 3676), put together again."""


def unflowed(text: str, *, delsp: bool = False) -> str:
    """`text` with its paragraphs in one line each; quoted lines keep their '>' and are joined by depth."""
    out: list[str] = []
    paragraph: list[str] = []
    depth_before = 0

    def end() -> None:
        if paragraph:
            out.append(
                ("> " if depth_before == 1 else ">" * depth_before + " " if depth_before else "") + "".join(paragraph)
            )
            paragraph.clear()

    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        content = line[depth:].removeprefix(" ")
        is_signature = content == "-- "
        if paragraph and (depth != depth_before or is_signature):
            end()
        depth_before = depth
        flows = content.endswith(" ") and not is_signature
        paragraph.append(content[:-1] if flows and delsp else content)
        if not flows:
            end()
    end()
    return "\n".join(out)
